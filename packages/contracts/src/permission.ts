// What the generated list knows of a permission.
export interface PermissionSpec {
  /** crm.leads.read */
  permission: string;
  /** What it lets its holder do, from the RPCs that need it. */
  sentence: string;
  /** The plan feature one of its RPCs needs; '' where none does. */
  feature: string;
  /** Its owner, and the services that may call the RPCs it guards. */
  services: readonly string[];
  /** The gRPC paths it guards. */
  methods: readonly string[];
}
