// Loads a program.

/**
 * @param {string} js the address of what loads it
 * @param {string} wasm the address of the program
 * @param {number} tries how often it was tried, this time included
 * @returns {Promise<object>} what it offers, once it has begun
 */
export const load = async (js, wasm, tries) => {
  // Engines remember an import that failed, by its address.
  const again = tries > 1 ? `?again=${tries - 1}` : "";
  const program = await import(js + again);
  await program.default({ module_or_path: wasm + again });
  await program.begin();
  return program;
};
