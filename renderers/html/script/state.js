// What a reader has set lives in the address of the page: a reload keeps it, and a copied link passes it on.

/**
 * Everything set under a name, empty where nothing is.
 * @param {string} name
 * @returns {string}
 */
function recall(name) {
  return new URLSearchParams(location.search).get(name) ?? "";
}

/**
 * Keep a value under a name; an empty one is forgotten. What others put into the address stays.
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  const address = new URL(location.href);
  if (value) {
    address.searchParams.set(name, value);
  } else {
    address.searchParams.delete(name);
  }
  go(address);
}

/**
 * Put another address in place of the present one.
 * @param {URL | string} address
 */
function go(address) {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some viewers show the page in a frame whose address cannot change: it works there, and forgets.
  }
}
