/** Drafts the answers that a decision allows: pacs.002, pacs.004, camt.029, MT n96, n99 and returns. */

export {};
