/** interceptor */
export {};
