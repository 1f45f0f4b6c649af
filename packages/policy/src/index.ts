/** policy */
export {};
