import './app/beforeAll.ts';
import './styles/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isMeeting } from './api/meetingDoor.ts';
import { App } from './app/App.tsx';
import { applyTokens } from './app/applyTokens.ts';
import { askEarly } from './app/askEarly.ts';
import './styles/base.css';

/** So long is an empty window better than one that says to wait. Units: milliseconds. */
const patience = 400;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
applyTokens();
const tooLong = new Promise((resolve) => setTimeout(resolve, patience));
void Promise.race([isMeeting ? null : askEarly(window.location), tooLong]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
