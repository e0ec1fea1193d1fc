import { QueryClient } from '@tanstack/react-query';

/** Server state. `networkMode: 'always'` because the program works without a network, whatever the browser thinks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: 1, staleTime: 1000 },
    mutations: { networkMode: 'always', retry: false },
  },
});
