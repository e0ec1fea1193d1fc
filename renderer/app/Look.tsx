import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import { queryClient } from '../api/queryClient.ts';
import { useTextSize } from '../ui/useTextSize.ts';
import { styleNonce } from './styleNonce.ts';
import { themeFor } from './theme.ts';
import { tokens } from './tokens.ts';

/** What pops up lies in a landmark of its own. */
const popupContainer = () => document.getElementById('popups') ?? document.body;

/** What was done is said low on the page, above its last line of buttons: no screen says there how it is saved. */
const messageTop = 'calc(100vh - 8rem)';

/** The looks, the language and the server state that all screens need. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { size } = useTextSize();
  const fontSize = tokens.fontSize[size];
  useEffect(() => {
    document.documentElement.style.fontSize = `${fontSize}px`;
  }, [fontSize]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeFor(fontSize)}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popupContainer}
      {...(styleNonce && { csp: { nonce: styleNonce } })}
    >
      <AntApp message={{ top: messageTop }}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
