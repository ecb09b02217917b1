// The last thing `npm start` prints: where it is, who may come in, and three things to try: who am I, what do we expect to sell, a new enquiry.
import type { DemoFirm } from './demo/demo-firm.ts';

interface Ready {
  url: string;
  adminUrl: string;
  demo: DemoFirm | undefined;
  seconds: number;
}

export function welcome({ url, adminUrl, demo, seconds }: Ready): string {
  const lines = [
    '',
    `Throughline is ready at ${url} (${seconds.toFixed(1)} s)`,
    `  reference ${url}/docs    captured mail ${url}/dev/mail    metrics ${adminUrl}/metrics`,
  ];
  if (demo) lines.push('', `  demo firm ${demo.name}: ${demo.email} / ${demo.password}`, '', ...tryThese(url, demo));
  if (demo?.fill) lines.push('', '  Its clients, deals and quotes are being made right now: some seconds more.');
  return [...lines, '', 'Ctrl-C stops it.'].join('\n');
}

const tryThese = (url: string, { email, password }: DemoFirm) => [
  '  Try:',
  `    TOKEN=$(curl -s ${url}/api/v1/auth/login -H 'Content-Type: application/json' -d '{"email":"${email}","password":"${password}"}' | node -p 'JSON.parse(require("fs").readFileSync(0)).accessToken')`,
  `    curl -s ${url}/api/v1/auth/me -H "Authorization: Bearer $TOKEN"`,
  `    curl -s ${url}/api/v1/crm/opportunities/forecast -H "Authorization: Bearer $TOKEN"`,
  `    curl -s ${url}/api/v1/crm/leads -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"firstName":"Grace","companyName":"Harbour & Finch","email":"grace@harbourfinch.example","source":"WEBSITE"}'`,
];
