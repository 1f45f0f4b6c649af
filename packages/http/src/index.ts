/** Interdict as middleware and as a service over HTTP. */

export {};
