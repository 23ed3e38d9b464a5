"""`journeymap schema`: which document → its JSON Schema on standard output, for editors."""

import click

from journeymap.cli.console import say
from journeymap.cli.options import common_options

DOCUMENTS = ("spec", "persona", "project")  # those of `schema.json_schema`, which the help need not wait for


@click.command(epilog="Exit codes: 0 printed; 2 usage; 3 standard output cannot be written; 130 interrupted.")
@click.argument("document", type=click.Choice(DOCUMENTS, case_sensitive=False), default="spec")
@common_options
def schema(document: str) -> None:
    """Print the JSON Schema of a spec, a persona file or the project file.

    With it an editor completes keys, says what each is for and marks mistakes while you type. It is draft-07, which
    YAML editors understand. What a schema cannot say, such as a reference to nothing, `journeymap build` says.

    \b
    For example:
      journeymap schema > spec.schema.json
      journeymap schema persona > persona.schema.json
      journeymap schema project > project.schema.json

    \b
    Then name it in the first line of a spec, for editors with yaml-language-server:
      # yaml-language-server: $schema=spec.schema.json
    or in a key of the spec, which `journeymap` passes over:
      $schema: spec.schema.json
    or once for all specs, in the settings of VS Code:
      "yaml.schemas": {
        "spec.schema.json": "*.journey.yaml",
        "persona.schema.json": "personas/*.yaml",
        "project.schema.json": "journeymap.yaml"
      }
    """
    import json

    from journeymap.schema.json_schema import json_schema

    say(json.dumps(json_schema(document), indent=1))  # ASCII alone, whatever the terminal's encoding
