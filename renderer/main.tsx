import './app/beforeAll.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { applyTokens } from './app/applyTokens.ts';
import { askEarly } from './app/askEarly.ts';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
askEarly(window.location);
applyTokens();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
