import { QueryClient } from '@tanstack/react-query';
import { isMeeting } from './meetingDoor.ts';

/** Server state. `networkMode: 'always'` because the program works without a network, whatever the browser thinks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: 1,
      staleTime: 1000,
      // A device of the meeting goes on with what it has read while the network is away.
      ...(isMeeting && { gcTime: Number.POSITIVE_INFINITY }),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
