"""What departments are called in the languages of the built-in labels → whether a name is one of theirs.

Words that customers use for parts of their own way (support, delivery, service, procurement, finance) are left out.
"""

_NAMES = frozenset((
    "marketing", "sales", "it", "it support", "hr", "human resources", "accounting", "logistics", "operations",
    "customer service", "customer care", "customer support", "customer success", "call centre", "call center",
    "contact centre", "contact center", "back office", "front office", "e-commerce", "ecommerce", "engineering",
    "product management", "public relations", "warehouse", "quality assurance", "business development", "r&d",
    # fi, sv
    "markkinointi", "myynti", "asiakaspalvelu", "tietohallinto", "henkilöstöhallinto", "kirjanpito", "logistiikka",
    "tuotekehitys", "verkkokauppatiimi", "marknadsföring", "försäljning", "kundtjänst", "kundservice",
    "logistik", "produktutveckling", "personalavdelningen",
    # pl, lv
    "sprzedaż", "obsługa klienta", "biuro obsługi klienta", "księgowość", "logistyka", "kadry", "informatyka",
    "mārketings", "pārdošana", "klientu apkalpošana", "grāmatvedība", "loģistika", "personāldaļa",
    # fa, ar
    "بازاریابی", "فروش", "بازاریابی و فروش", "خدمات مشتریان", "فناوری اطلاعات", "منابع انسانی", "حسابداری", "لجستیک",
    "التسويق", "المبيعات", "التسويق والمبيعات", "خدمة العملاء", "تقنية المعلومات", "الموارد البشرية", "المحاسبة",
    "اللوجستيات",
    # zh-Hant
    "行銷", "業務", "銷售", "客服", "客戶服務", "人資", "人力資源", "會計", "營運", "行銷部", "業務部",
    "銷售部", "客服部", "資訊部", "人資部", "會計部", "物流部", "營運部", "行銷與銷售",
))  # fmt: skip
_ENDINGS = (
    " department", " dept", " dept.", " team", " division", "-osasto", "osasto", " osasto", "-tiimi", "avdelningen",
    "avdelning", "-teamet", " nodaļa", " daļa",
)  # fmt: skip
_BEGINNINGS = ("department of ", "dział ", "واحد ", "بخش ", "دپارتمان ", "قسم ", "إدارة ")
_BETWEEN = (" & ", " / ", "/", ", ", "、", " and ", " ja ", " och ", " i ", " un ", " و ")


def is_of_department(name: str) -> bool:
    """Tell whether a name is that of a department, or of several."""
    plain = " ".join(name.casefold().split())
    for between in _BETWEEN:
        plain = plain.replace(between, "\n")
    return all(_is_one(part.strip()) for part in plain.split("\n"))


def _is_one(name: str) -> bool:
    return name in _NAMES or _without_its_kind(name) in _NAMES


def _without_its_kind(name: str) -> str:
    """The name without the word for a department at its beginning or end."""
    ending = next((ending for ending in _ENDINGS if name.endswith(ending)), "")
    beginning = next((beginning for beginning in _BEGINNINGS if name.startswith(beginning)), "")
    return name.removesuffix(ending).removeprefix(beginning).strip(" -")
