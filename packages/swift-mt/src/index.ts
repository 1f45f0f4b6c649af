/** swift-mt */
export {};
