using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Media.Migrations;

/// <summary>What an image shows, and how large it is.</summary>
[Migration(202611230002)]
public sealed class M202611230002_Images : AutoReversingMigration
{
    public override void Up() =>
        Alter.Table("MediaFile")
            .AddColumn("Alt").AsText().Nullable()
            .AddColumn("Width").AsInt32().Nullable()
            .AddColumn("Height").AsInt32().Nullable();
}
