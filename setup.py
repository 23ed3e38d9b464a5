"""What pyproject.toml cannot say: a built journeymap carries its templates compiled."""

import runpy
import shutil
from pathlib import Path

from jinja2.nodes import Filter
from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithTemplates(build_py):
    """Copies the modules and the data, then compiles each folder of templates beside itself."""

    def run(self) -> None:
        """Build, and compile unless the checkout itself is what is installed."""
        super().run()
        if self.editable_mode:
            return
        for folder in Path(self.build_lib).glob("journeymap/*/*/templates"):
            compile_templates(folder)


def compile_templates(folder: Path) -> None:
    """Compile a folder of templates. Their filters are looked up by name when they draw; here the names must do."""
    ours = runpy.run_path("renderers/templates.py")
    shutil.rmtree(ours["compiled"](folder), ignore_errors=True)  # of an earlier build in the same place
    environment = ours["environment"](folder)
    environment.optimized = False  # a stand-in must not be called
    for name in environment.list_templates():
        source = environment.loader.get_source(environment, name)[0]
        for used in environment.parse(source).find_all(Filter):
            environment.filters.setdefault(used.name, str)
    environment.compile_templates(ours["compiled"](folder), zip=None, ignore_errors=False)


if __name__ == "__main__":
    setup(cmdclass={"build_py": BuildWithTemplates})
