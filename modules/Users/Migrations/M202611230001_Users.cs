using FluentMigrator;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Users.Migrations;

/// <summary>Accounts, roles and what they may do.</summary>
[Migration(202611230001)]
public sealed class M202611230001_Users : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("User")
            .WithColumn("Id").AsId().PrimaryKey("PK_User")
            .WithColumn("DisplayName").AsText().NotNullable()
            .WithColumn("DivisionId").AsId().Nullable()
            .WithColumn("OrganisationId").AsId().Nullable()
            .WithColumn("Disabled").AsBoolean().NotNullable()
            .WithColumn("UserName").AsText().NotNullable()
            .WithColumn("NormalizedUserName").AsText().NotNullable()
            .WithColumn("Email").AsText().Nullable()
            .WithColumn("NormalizedEmail").AsText().Nullable()
            .WithColumn("EmailConfirmed").AsBoolean().NotNullable()
            .WithColumn("PasswordHash").AsText().Nullable()
            .WithColumn("SecurityStamp").AsText().Nullable()
            .WithColumn("ConcurrencyStamp").AsText().Nullable()
            .WithColumn("PhoneNumber").AsText().Nullable()
            .WithColumn("PhoneNumberConfirmed").AsBoolean().NotNullable()
            .WithColumn("TwoFactorEnabled").AsBoolean().NotNullable()
            .WithColumn("LockoutEnd").AsUtc().Nullable()
            .WithColumn("LockoutEnabled").AsBoolean().NotNullable()
            .WithColumn("AccessFailedCount").AsInt32().NotNullable();
        Create.Index("IX_User_NormalizedUserName").OnTable("User").OnColumn("NormalizedUserName").Ascending().WithOptions().Unique();
        Create.Index("IX_User_NormalizedEmail").OnTable("User").OnColumn("NormalizedEmail").Ascending();

        Create.Table("Role")
            .WithColumn("Id").AsId().PrimaryKey("PK_Role")
            .WithColumn("DisplayName").AsText().NotNullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("NormalizedName").AsText().NotNullable()
            .WithColumn("ConcurrencyStamp").AsText().Nullable();
        Create.Index("IX_Role_NormalizedName").OnTable("Role").OnColumn("NormalizedName").Ascending().WithOptions().Unique();

        Create.Table("UserRole")
            .WithColumn("UserId").AsId().PrimaryKey("PK_UserRole").ForeignKey("FK_UserRole_User_UserId", "User", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("RoleId").AsId().PrimaryKey("PK_UserRole").ForeignKey("FK_UserRole_Role_RoleId", "Role", "Id").OnDelete(System.Data.Rule.Cascade);
        Create.Index("IX_UserRole_RoleId").OnTable("UserRole").OnColumn("RoleId").Ascending();

        Claims("RoleClaim", "Role");
        Claims("UserClaim", "User");
        Further();
    }

    private void Claims(string table, string owner)
    {
        Create.Table(table)
            .WithColumn("Id").AsInt32().PrimaryKey($"PK_{table}").Identity()
            .WithColumn($"{owner}Id").AsId().NotNullable().ForeignKey($"FK_{table}_{owner}_{owner}Id", owner, "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("ClaimType").AsText().Nullable()
            .WithColumn("ClaimValue").AsText().Nullable();
        Create.Index($"IX_{table}_{owner}Id").OnTable(table).OnColumn($"{owner}Id").Ascending();
    }

    private void Further()
    {
        Create.Table("UserLogin")
            .WithColumn("LoginProvider").AsText().PrimaryKey("PK_UserLogin")
            .WithColumn("ProviderKey").AsText().PrimaryKey("PK_UserLogin")
            .WithColumn("ProviderDisplayName").AsText().Nullable()
            .WithColumn("UserId").AsId().NotNullable().ForeignKey("FK_UserLogin_User_UserId", "User", "Id").OnDelete(System.Data.Rule.Cascade);
        Create.Index("IX_UserLogin_UserId").OnTable("UserLogin").OnColumn("UserId").Ascending();

        Create.Table("UserToken")
            .WithColumn("UserId").AsId().PrimaryKey("PK_UserToken").ForeignKey("FK_UserToken_User_UserId", "User", "Id").OnDelete(System.Data.Rule.Cascade)
            .WithColumn("LoginProvider").AsText().PrimaryKey("PK_UserToken")
            .WithColumn("Name").AsText().PrimaryKey("PK_UserToken")
            .WithColumn("Value").AsText().Nullable();

        Create.Table("SeenPermission")
            .WithColumn("Name").AsText().PrimaryKey("PK_SeenPermission");
    }
}
