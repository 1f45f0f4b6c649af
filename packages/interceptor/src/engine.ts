/** The version that stands in every decision; a test holds it to the package's. */

/** Name and version of the engine. */
export const ENGINE = 'interdict 0.1.0';
