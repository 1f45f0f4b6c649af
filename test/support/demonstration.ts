/** An interceptor of a bank in the US on the demonstration list. */

import { builtInList, createInterceptor, type Interceptor, type InterceptorOptions } from 'interdict';

export async function demonstration(options: Partial<InterceptorOptions> = {}): Promise<Interceptor> {
  return createInterceptor({ institution: { jurisdictions: ['US'] }, lists: [builtInList()], ...options });
}
