/** iso20022 */
export {};
