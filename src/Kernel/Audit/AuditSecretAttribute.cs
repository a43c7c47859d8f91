namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>On a property whose value must not stand in the audit log: a password, a key, a resident's name or phone. The log then says that it changed, not how.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AuditSecretAttribute : Attribute;
