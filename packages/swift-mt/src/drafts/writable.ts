/** An object of the model while it is put together: conditional spreads would cost more than all the reading. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
