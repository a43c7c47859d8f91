using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Media.Migrations;

[Migration(202611230001)]
public sealed class M202611230001_Media : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("MediaFile")
            .WithColumn("Id").AsId().PrimaryKey("PK_MediaFile")
            .WithColumn("Key").AsText().NotNullable()
            .WithColumn("FileName").AsText().NotNullable()
            .WithColumn("ContentType").AsText().NotNullable()
            .WithColumn("Length").AsInt64().NotNullable()
            .WithColumn("Sha256").AsText().NotNullable()
            .WithColumn("UploadedUtc").AsUtc().NotNullable();
        Create.Index("IX_MediaFile_Key").OnTable("MediaFile").OnColumn("Key").Ascending().WithOptions().Unique();
    }
}
