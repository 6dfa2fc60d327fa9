/**
 * Returns the element that a fragment names. One that cannot be decoded, such as `#100%`, stands for
 * itself.
 *
 * @param {string} fragment with its `#`
 */
export const elementOf = (fragment) => {
  const name = fragment.slice(1);
  // Firefox complains when asked for an element without a name.
  if (!name) return null;
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    return document.getElementById(name);
  }
};
