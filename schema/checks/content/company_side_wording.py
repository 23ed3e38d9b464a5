"""Steps that tell what the organisation does rather than what the customer does."""

from collections.abc import Iterator

from journeymap.schema.checks.customer import customer_steps
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule

# What only an organisation calls the customer, at the beginning of a step's name; longer words may go on from these
# only where a space follows.
_BEGINNINGS = (
    "the customer ", "our customer ", "our customers ", "the client ", "the user ", "customer is ", "customer gets ",
    "customer receives ", "user is ", "user gets ", "user receives ",
    "we send ", "we inform ", "we notify ", "we deliver ", "we ship ", "we invoice ", "we onboard ",
    "der kunde ", "die kundin ", "dem kunden ", "unsere kunden ", "wir senden ", "wir schicken ", "wir informieren ",
    "asiakas ", "asiakkaalle ", "käyttäjä ", "lähetämme ", "ilmoitamme ", "toimitamme ",
    "kunden ", "kunderna ", "användaren ", "vi skickar ", "vi informerar ", "vi levererar ",
    "klient ", "klientka ", "klientowi ", "użytkownik ", "wysyłamy ", "informujemy ", "dostarczamy ",
    "klients ", "klientam ", "lietotājs ", "mēs nosūtām ", "nosūtām ", "informējam ", "piegādājam ",
    "مشتری ", "به مشتری ", "کاربر ",
    "العميل ", "الزبون ", "المستخدم ", "نرسل ", "نبلغ ",
    "客戶收到", "客戶會", "顧客收到", "顧客會", "用戶收到", "我們寄", "我們通知", "我們發送", "通知客戶", "通知顧客",
)  # fmt: skip
# The same at the end.
_ENDS = (
    " the customer", " our customer", " our customers", " the client", " to customer", " to customers",
    " den kunden", " dem kunden", " der kundin",
    " asiakkaalle", " asiakkaille", " asiakasta",
    " till kunden", " kunden", " till kunder",
    " do klienta", " klientowi", " klientom", " z klientem",
    " klientam", " klientiem",
    " به مشتری", " برای مشتری",
    " إلى العميل", " للعميل", " إلى الزبون",
    "給客戶", "給顧客", "給用戶",
)  # fmt: skip
_SHORTEST = 4  # letters of a word that may be a persona's name


@rule("JM317", "info", "strict")
def company_side_wording(map: Map) -> Iterator[Finding]:
    """Finds steps of the customer whose names begin or end with what only an organisation says.

    Such as "We send …", "The customer is …" and "… to the customer", in the languages of the maps. Steps of staff,
    partners and systems are theirs to tell; a persona who is called so may be called so.

    Why it matters: a map is seen from the customer's side. A step that is told from the organisation's is a step of its
    process, and hides what the customer does meanwhile: waits, wonders, calls.

    Instead of:

    ```yaml
    - We send the confirmation  # expect: JM317
    - The customer is informed of the delay  # expect: JM317
    - Refund is sent to the customer  # expect: JM317
    - Der Kunde erhält die Rechnung  # expect: JM317
    - Asiakas saa laskun  # expect: JM317
    - Fakturan skickas till kunden  # expect: JM317
    - Wysyłamy ofertę  # expect: JM317
    - Rēķins tiek nosūtīts klientam  # expect: JM317
    - به مشتری پیامک می‌دهیم  # expect: JM317
    - إرسال الفاتورة إلى العميل  # expect: JM317
    - 寄確認信給客戶  # expect: JM317
    ```

    or:

    ```yaml
    persona: Anna from the bakery
    steps:
      - The client is called  # expect: JM317
      - Buys
    ```

    Write:

    ```yaml
    - Gets the confirmation
    - Hears of the delay
    - Calls customer service
    - Waits for the client to start
    - We compare two offers over dinner
    - Asiakaspalvelu soittaa takaisin
    - Ringer kundtjänsten
    - Dzwoni do biura obsługi klienta
    - 聯絡客戶服務中心
    - {name: Sends the offer to the customer, actor: staff}
    ```

    or:

    ```yaml
    persona: A client of the bank
    steps: [The client looks for a bed, Buys]
    ```
    """
    names = " ".join(persona.name.casefold() for persona in map.journey.personas)
    for index in customer_steps(map):
        step = map.steps[index]
        text = step.name.casefold().rstrip(" .!。")
        said = _company_words(f"{text} ")
        if said and not any(word in names for word in said.split() if len(word) >= _SHORTEST):
            hint = "tell what the customer does, as in `Gets …`"
            yield Finding(step, "this is told from your side", hint, field="name")


def _company_words(text: str) -> str:
    """The words that only an organisation says, if there are any."""
    if text.startswith(_BEGINNINGS):
        return next(words for words in _BEGINNINGS if text.startswith(words)).strip()
    text = text.rstrip()
    return next(words for words in _ENDS if text.endswith(words)).strip() if text.endswith(_ENDS) else ""
