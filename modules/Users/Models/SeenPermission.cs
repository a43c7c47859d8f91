using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Users.Models;

/// <summary>A permission whose default roles got it once. What a bureau takes away afterwards does not come back with the next start. Rows that begin with <c>role:</c> say the same of default roles.</summary>
internal sealed class SeenPermission : IEntityTypeConfiguration<SeenPermission>
{
    public string Name { get; init; } = "";

    public void Configure(EntityTypeBuilder<SeenPermission> builder) => builder.HasKey(p => p.Name);
}
