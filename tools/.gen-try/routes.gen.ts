// Generated from proto/ by npm run generate. Do not edit.
// Every route: verb, path, RPC. A fixed segment stands before {id}.

export const routes: readonly (readonly [verb: string, path: string, method: string])[] = [
  ['GET', '/api/v1/sample/kettles', '/throughline.sample.v1.KettleService/ListKettles'],
  ['POST', '/api/v1/sample/kettles', '/throughline.sample.v1.KettleService/CreateKettle'],
  ['GET', '/api/v1/sample/kettles/export', '/throughline.sample.v1.KettleService/ExportKettles'],
  ['DELETE', '/api/v1/sample/kettles/{id}', '/throughline.sample.v1.KettleService/DeleteKettle'],
  ['GET', '/api/v1/sample/kettles/{id}', '/throughline.sample.v1.KettleService/GetKettle'],
  ['PATCH', '/api/v1/sample/kettles/{id}', '/throughline.sample.v1.KettleService/UpdateKettle'],
  ['POST', '/api/v1/sample/kettles/{id}/boil', '/throughline.sample.v1.KettleService/BoilKettle'],
  ['GET', '/api/v1/sample/kitchens/{kitchenId}/kettles', '/throughline.sample.v1.KettleService/ListKettles'],
];
