/** lists */
export {};
