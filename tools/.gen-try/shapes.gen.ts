// Generated from proto/ by npm run generate. Do not edit.
// Every message as data: fields, kinds, rules.
import type { MessageShape } from '@throughline/contracts/shape';

export const Empty: MessageShape = {
  name: 'google.protobuf.Empty',
  description: 'Nothing.',
  fields: [
  ],
};

export const CommonMoney: MessageShape = {
  name: 'throughline.common.v1.Money',
  description: 'An exact amount of one currency.',
  fields: [
    { name: 'amount', description: 'In the currency\'s minor unit: 12345 USD is 123.45 dollars, 12345 JPY is 12,345 yen.', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: -9007199254740991, max: 9007199254740991 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '123450' },
    { name: 'currency', description: 'ISO 4217.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { required: true, format: 'CURRENCY' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"USD"' },
  ],
};

export const SampleKettle: MessageShape = {
  name: 'throughline.sample.v1.Kettle',
  description: 'A kettle.',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: 'What people call it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { minLength: 1, maxLength: 80 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: false, map: false, values: ['COLD', 'HOT'], rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'litres', description: 'Litres it holds.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '"1.7"' },
    { name: 'price', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { maxLength: 500 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'tags', description: '', kind: 'STRING', optional: false, repeated: true, map: false, rules: { maxItems: 5, unique: true, items: { minLength: 1, maxLength: 20 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'customFields', description: '', kind: 'VALUE', optional: false, repeated: false, map: true, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'labels', description: '', kind: 'STRING', optional: false, repeated: false, map: true, rules: { maxItems: 10, items: { maxLength: 40 } }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'boiledAt', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'settings', description: '', kind: 'STRUCT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: true, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'ownerEmail', description: 'Whom to ask about it.', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'EMAIL' }, personal: true, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'parts', description: 'A kettle may stand on kettles.', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => SampleKettle },
    { name: 'wifiKey', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: true, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const SampleGetKettleRequest: MessageShape = {
  name: 'throughline.sample.v1.GetKettleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleListKettlesRequest: MessageShape = {
  name: 'throughline.sample.v1.ListKettlesRequest',
  description: '',
  fields: [
    { name: 'pageSize', description: '', kind: 'INT', optional: false, repeated: false, map: false, rules: { min: 0, max: 200 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'pageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['COLD', 'HOT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'kitchenId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'createdAfter', description: '', kind: 'TIMESTAMP', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'withTotal', description: '', kind: 'BOOL', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleListKettlesResponse: MessageShape = {
  name: 'throughline.sample.v1.ListKettlesResponse',
  description: '',
  fields: [
    { name: 'items', description: '', kind: 'MESSAGE', optional: false, repeated: true, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => SampleKettle },
    { name: 'nextPageToken', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'totalSize', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: true, cookie: '', example: '' },
  ],
};

export const SampleCreateKettleRequest: MessageShape = {
  name: 'throughline.sample.v1.CreateKettleRequest',
  description: '',
  fields: [
    { name: 'name', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { maxLength: 80, required: true }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'litres', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'DECIMAL' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'price', description: '', kind: 'MESSAGE', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '', message: () => CommonMoney },
    { name: 'status', description: '', kind: 'ENUM', optional: true, repeated: false, map: false, values: ['COLD'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleUpdateKettleRequest: MessageShape = {
  name: 'throughline.sample.v1.UpdateKettleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'name', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: { minLength: 1, maxLength: 80 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'note', description: '', kind: 'STRING', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'updateMask', description: '', kind: 'MASK', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'version', description: '', kind: 'INT', optional: true, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleDeleteKettleRequest: MessageShape = {
  name: 'throughline.sample.v1.DeleteKettleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleBoilKettleRequest: MessageShape = {
  name: 'throughline.sample.v1.BoilKettleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: { format: 'ID' }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'degrees', description: 'Degrees Celsius to reach.', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: { max: 100, above: 0 }, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleExportKettlesRequest: MessageShape = {
  name: 'throughline.sample.v1.ExportKettlesRequest',
  description: '',
  fields: [
    { name: 'status', description: '', kind: 'ENUM', optional: false, repeated: true, map: false, values: ['COLD', 'HOT'], rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleExportKettlesResponse: MessageShape = {
  name: 'throughline.sample.v1.ExportKettlesResponse',
  description: '',
  fields: [
    { name: 'chunk', description: '', kind: 'BYTES', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleMeasureKettleRequest: MessageShape = {
  name: 'throughline.sample.v1.MeasureKettleRequest',
  description: '',
  fields: [
    { name: 'id', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleMeasureKettleResponse: MessageShape = {
  name: 'throughline.sample.v1.MeasureKettleResponse',
  description: '',
  fields: [
    { name: 'degrees', description: '', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};

export const SampleKettleBoiled: MessageShape = {
  name: 'throughline.sample.v1.KettleBoiled',
  description: 'A kettle has boiled.',
  fields: [
    { name: 'kettleId', description: '', kind: 'STRING', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
    { name: 'degrees', description: '', kind: 'DOUBLE', optional: false, repeated: false, map: false, rules: {}, personal: false, secret: false, computed: false, omitWhenAbsent: false, cookie: '', example: '' },
  ],
};
