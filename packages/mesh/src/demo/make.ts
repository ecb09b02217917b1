// npm run demo: the demo firm in a mesh that runs already (BASE_URL, by default http://localhost:8080). `npm start` makes it by itself.
import { ensureDemoFirm } from './demo-firm.ts';

const url = process.env['BASE_URL'] ?? 'http://localhost:8080';
const { name, email, password, fill } = await ensureDemoFirm({ url, say: (line) => process.stdout.write(`${line}\n`) });
await fill?.();
process.stdout.write(`${name}: ${email} / ${password}\n`);
