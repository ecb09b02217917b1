// Generated from proto/ by npm run generate. Do not edit.
// Every permission an RPC declares.
import type { PermissionSpec } from '@throughline/contracts/permission';

export const permissions: readonly PermissionSpec[] = [
  { permission: 'sample.kettles.boil', sentence: 'Boils the water of a kettle.', feature: '', services: ['sample'], methods: ['/throughline.sample.v1.KettleService/BoilKettle'] },
  { permission: 'sample.kettles.read', sentence: 'Reads a kettle. Lists kettles, newest first. Streams every kettle as CSV.', feature: '', services: ['sample'], methods: ['/throughline.sample.v1.KettleService/GetKettle', '/throughline.sample.v1.KettleService/ListKettles', '/throughline.sample.v1.KettleService/ExportKettles'] },
  { permission: 'sample.kettles.write', sentence: 'Adds a kettle. Changes the fields that the request names. Removes a kettle.', feature: 'kitchens', services: ['sample'], methods: ['/throughline.sample.v1.KettleService/CreateKettle', '/throughline.sample.v1.KettleService/UpdateKettle', '/throughline.sample.v1.KettleService/DeleteKettle'] },
];
