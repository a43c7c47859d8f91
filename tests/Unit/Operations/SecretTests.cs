using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using PanjinPropertyCms.Kernel.Backup;

namespace PanjinPropertyCms.Unit.Operations;

/// <summary>What a backup carries under a passphrase, and what it must not carry without one.</summary>
public sealed class SecretTests
{
    private static readonly SecretBox Box = SecretBox.New("correct-horse-battery");

    [Fact]
    public void What_is_sealed_is_opened_again_by_its_own_name_only() => Gen.Select(Gen.Byte.Array[0, 500], Gen.String).Sample((content, name) =>
    {
        var sealedBox = Box.Seal(name, content);
        Assert.Equal(content, Box.Open(name, sealedBox));
        Assert.Throws<BackupException>(() => Box.Open(name + "x", sealedBox));
        Assert.NotEqual(sealedBox, Box.Seal(name, content));
    }, threads: 1);

    [Fact]
    public void Another_passphrase_or_a_changed_byte_opens_nothing()
    {
        var sealedBox = Box.Seal("keys/a", [1, 2, 3]);
        using var other = SecretBox.Of("another-passphrase", Box.Parameters);
        Assert.Throws<BackupException>(() => other.Open("keys/a", sealedBox));
        for (var at = 0; at < sealedBox.Length; at++)
        {
            var changed = (byte[])sealedBox.Clone();
            changed[at] ^= 1;
            Assert.Throws<BackupException>(() => Box.Open("keys/a", changed));
        }
    }

    [Fact]
    public void A_cheaper_derivation_is_not_accepted() =>
        Assert.Throws<BackupException>(() => SecretBox.Of("correct-horse-battery", Box.Parameters with { Iterations = 1000 }));

    [Fact]
    public void Passwords_leave_the_settings_and_all_else_stays()
    {
        var cleaned = JsonNode.Parse(PublicSettings.Of(Encoding.UTF8.GetBytes(
            """{ "Site": { "PublicBaseUrl": "https://a.example" }, "Panjin": { "Database": { "ConnectionString": "Password=x" }, "Mail": [ { "Password": "y", "Host": "h" } ] }, /* a remark */ "ApiKey": { "a": 1 } }""")))!;
        Assert.Equal("https://a.example", cleaned["Site"]!["PublicBaseUrl"]!.GetValue<string>());
        Assert.Equal("h", cleaned["Panjin"]!["Mail"]![0]!["Host"]!.GetValue<string>());
        Assert.All((JsonNode?[])[cleaned["Panjin"]!["Database"]!["ConnectionString"], cleaned["Panjin"]!["Mail"]![0]!["Password"], cleaned["ApiKey"]], n => Assert.Equal("", n!.GetValue<string>()));
        Assert.Equal("{}", Encoding.UTF8.GetString(PublicSettings.Of("no json"u8.ToArray())));
    }
}
