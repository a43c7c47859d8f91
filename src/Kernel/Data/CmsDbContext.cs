using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>The one context of the site. Its model is the sum of the entity configurations of the kernel and of all installed modules, whether switched on or not.</summary>
public sealed class CmsDbContext(DbContextOptions<CmsDbContext> options, ModuleCatalog modules, WriteScope write) : DbContext(options)
{
    /// <summary>Contexts of an equal key have the same model. Sites without drop-in modules have all the same one.</summary>
    internal object ModelKey { get; } = modules.DropIns.Any() ? modules : "";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CmsDbContext).Assembly);
        foreach (var module in modules.Modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Sortable on SQLite, which cannot order by DateTimeOffset, and timestamptz on PostgreSQL, which accepts UTC only.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>Saves inside the unit of work at hand; a save outside of one (Identity's stores do that) becomes a unit of its own, so that every write passes the writer gate.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        write.IsOpen || !ChangeTracker.HasChanges()
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : write.RunAsync(this, token => base.SaveChangesAsync(acceptAllChangesOnSuccess, token), cancellationToken);

    /// <summary>Saves within the open transaction; only the writers call it.</summary>
    internal Task SaveOpenAsync(CancellationToken cancellationToken) => base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);

    /// <exception cref="NotSupportedException">Always: a blocking save would hold a thread at the writer gate.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");
}
