import '@cloudscape-design/global-styles/index.css';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import 'virtual:theme.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followColorScheme } from './app/color-scheme.ts';
import { readConfig } from './app/config.ts';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
followColorScheme();
createRoot(root).render(<App config={await readConfig()} />);
