import { main } from '@throughline/chassis/main';
import { crm } from './service.ts';

await main(crm);
