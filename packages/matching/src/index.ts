/** matching */
export {};
