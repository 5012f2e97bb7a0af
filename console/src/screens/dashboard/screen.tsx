import { Waiting } from '../../components/waiting.tsx';
export const Screen = () => <Waiting />;
