import './app/beforeAll.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { applyTokens } from './app/applyTokens.ts';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
applyTokens();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
