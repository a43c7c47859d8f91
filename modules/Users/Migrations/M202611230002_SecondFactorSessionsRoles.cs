using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Users.Migrations;

/// <summary>The second factor, sessions on the server, links by which a password is set, and what a role is beyond its name.</summary>
[Migration(202611230002)]
public sealed class M202611230002_SecondFactorSessionsRoles : Migration
{
    /// <summary>Until now the code named these as the city's own desks.</summary>
    private static readonly string[] CityDesks = ["Editor", "Reviewer", "Leader"];

    public override void Up()
    {
        Alter.Table("Role")
            .AddColumn("Description").AsText().NotNullable().WithDefaultValue("")
            .AddColumn("RequiresTwoFactor").AsBoolean().NotNullable().WithDefaultValue(false)
            .AddColumn("CityWide").AsBoolean().NotNullable().WithDefaultValue(false);
        foreach (var name in CityDesks)
        {
            Update.Table("Role").Set(new { CityWide = true }).Where(new { Name = name });
        }

        // The name belongs to the one of the three who runs the site.
        Update.Table("Role").Set(new { DisplayName = "总管理员" }).Where(new { Name = "Administrator", DisplayName = "系统管理员" });
        Alter.Table("User").AddColumn("LastSignInUtc").AsUtc().Nullable();

        OfUser(Create.Table("SecondFactor").WithColumn("UserId").AsId().PrimaryKey("PK_SecondFactor"), "SecondFactor")
            .WithColumn("Key").AsText().NotNullable()
            .WithColumn("LastStep").AsInt64().NotNullable()
            .WithColumn("SinceUtc").AsUtc().NotNullable();
        OfUser(Create.Table("RecoveryCode").WithColumn("UserId").AsId().PrimaryKey("PK_RecoveryCode"), "RecoveryCode")
            .WithColumn("Hash").AsText().PrimaryKey("PK_RecoveryCode");

        OfUser(Create.Table("Session").WithColumn("Id").AsId().PrimaryKey("PK_Session").WithColumn("UserId").AsId().NotNullable(), "Session")
            .WithColumn("StartedUtc").AsUtc().NotNullable()
            .WithColumn("LastSeenUtc").AsUtc().NotNullable()
            .WithColumn("EndedUtc").AsUtc().Nullable()
            .WithColumn("Device").AsText().NotNullable()
            .WithColumn("Origin").AsText().Nullable()
            .WithColumn("Method").AsText().NotNullable();
        Create.Index("IX_Session_UserId").OnTable("Session").OnColumn("UserId").Ascending();

        OfUser(Create.Table("AccountLink").WithColumn("Id").AsId().PrimaryKey("PK_AccountLink").WithColumn("UserId").AsId().NotNullable(), "AccountLink")
            .WithColumn("Kind").AsText().NotNullable()
            .WithColumn("TokenHash").AsText().NotNullable()
            .WithColumn("CreatedUtc").AsUtc().NotNullable()
            .WithColumn("ExpiresUtc").AsUtc().NotNullable()
            .WithColumn("UsedUtc").AsUtc().Nullable();
        Create.Index("IX_AccountLink_UserId").OnTable("AccountLink").OnColumn("UserId").Ascending();
        Create.Index("IX_AccountLink_TokenHash").OnTable("AccountLink").OnColumn("TokenHash").Ascending().WithOptions().Unique();
    }

    public override void Down()
    {
        Delete.Table("AccountLink");
        Delete.Table("Session");
        Delete.Table("RecoveryCode");
        Delete.Table("SecondFactor");
        Delete.Column("LastSignInUtc").FromTable("User");
        Delete.Column("Description").Column("RequiresTwoFactor").Column("CityWide").FromTable("Role");
    }

    private static ICreateTableWithColumnSyntax OfUser(ICreateTableColumnOptionOrWithColumnSyntax userId, string table) =>
        userId.ForeignKey($"FK_{table}_User_UserId", "User", "Id").OnDelete(System.Data.Rule.Cascade);
}
