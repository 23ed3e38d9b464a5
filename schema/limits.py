"""How much one spec may hold. Every message about a limit names the limit."""

MOST_BYTES = 1024 * 1024  # a spec: 1 MiB
MOST_LEVELS = 32  # lists and mappings inside each other, counted through aliases
TOO_DEEP = f"more than {MOST_LEVELS} lists and mappings stand inside each other"
MOST_NODES = 50_000  # keys, texts, lists and mappings, each alias counted as all that it stands for
MOST_CHARACTERS = 10_000  # a text or a key
MOST_STEPS = 500  # a map
MOST_WAYS = 2_000  # ways on of all steps of a map
MOST_CHILDREN = 100  # maps below a map
MOST_PERSONAS_FELT = 5  # curves of feelings on a map
MOST_FILE_BYTES = 1024 * 1024  # a picture: 1 MiB
MOST_PICTURE_BYTES = 8 * 1024 * 1024  # all pictures of a map: 8 MiB
MOST_ALL_PIXELS = 100_000_000  # all pictures of a map, as a browser unpacks each into four bytes a pixel
MOST_PIXELS = 8_000  # a picture's width or height
