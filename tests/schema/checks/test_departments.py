"""Names of departments."""

import pytest

from journeymap.schema.checks.departments import is_of_department


@pytest.mark.parametrize(
    "name",
    [
        "Marketing", "SALES", "Sales & Marketing", "Marketing, Sales and IT", "Sales team", "IT-osasto", "Asiakaspalvelu",
        "Kundtjänst", "Försäljning och logistik", "Dział IT", "Sprzedaż i marketing", "Mārketings", "Pārdošana un loģistika",
        "بازاریابی و فروش", "واحد فروش", "قسم المبيعات", "خدمة العملاء", "行銷", "客服部",
    ],
)  # fmt: skip
def test_departments(name: str) -> None:
    """One or several, with or without the word for it."""
    assert is_of_department(name)


@pytest.mark.parametrize(
    "name",
    [
        "Support", "Delivery", "Service", "Procurement", "Choose", "Waits for the sales", "Marketing reaches her", "Itself",
        "Ostaa", "Köper", "Zakup", "خرید", "الشراء", "購買", "資訊", "物流", "Sales, then a bed", "", " & ",
    ],
)  # fmt: skip
def test_parts_of_the_customers_way(name: str) -> None:
    """What a customer does, even where a department is called the same."""
    assert not is_of_department(name)
