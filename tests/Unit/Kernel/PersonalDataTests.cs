using CsCheck;
using Microsoft.AspNetCore.DataProtection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>Personal data at rest.</summary>
public sealed class PersonalDataTests
{
    private readonly PersonalData _personal = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void What_was_protected_comes_back_and_cannot_be_read_from_the_cipher() => Gen.String.Sample(text =>
    {
        var value = _personal.Protect(text)!;
        Assert.True(_personal.TryOpen(value, out var back));
        Assert.Equal(text, back);
        Assert.True(text.Length < 6 || !value.Cipher.Contains(text, StringComparison.Ordinal));
    }, iter: 200);

    [Fact]
    public void With_other_keys_a_value_is_unreadable_and_says_so()
    {
        var value = _personal.Protect("李（示例）");
        var other = new PersonalData(new EphemeralDataProtectionProvider());
        Assert.False(other.TryOpen(value, out _));
        Assert.Equal(PersonalData.Unreadable, other.Masked(value));
        Assert.False(_personal.TryOpen(new ProtectedText("not a cipher"), out _));
        Assert.Equal("", _personal.Masked(null));
    }

    [Fact]
    public void A_mask_hides_most_of_a_text_and_nothing_but_the_first_of_a_short_one() => Gen.Char['0', '9'].Array[0, 20].Select(c => new string(c)).Sample(text =>
    {
        var mask = PersonalData.Mask(text);
        Assert.True(text.Length == 0 || mask.Count(char.IsAsciiDigit) < text.Length || text.Length == 1);
        Assert.True(text.Length < 7 || mask.StartsWith(text[..3], StringComparison.Ordinal));
    });

    [Fact]
    public void The_look_up_value_is_the_same_after_a_restart_and_another_for_another_kind()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("panjin-lookup-").FullName);
        var value = new PersonalDataLookup(folder).Of("phone", "12345");
        Assert.Equal(value, new PersonalDataLookup(folder).Of("phone", "12345"));
        Assert.NotEqual(value, new PersonalDataLookup(folder).Of("card", "12345"));
        Assert.Equal(43, value.Length);
        File.WriteAllText(folder.File("keys/lookup.key"), "short");
        Assert.Throws<InvalidDataException>(() => new PersonalDataLookup(folder).Of("phone", "12345"));
        Directory.Delete(folder.Path, recursive: true);
    }

    [Fact]
    public void Many_who_ask_at_once_get_one_key()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("panjin-lookup-").FullName);
        var values = new string[16];
        Parallel.For(0, values.Length, i => values[i] = new PersonalDataLookup(folder).Of("phone", "12345"));
        Assert.Single(values.Distinct());
        Assert.Equal(["lookup.key"], Directory.GetFiles(folder.File("keys")).Select(Path.GetFileName));
        Directory.Delete(folder.Path, recursive: true);
    }

    [Fact]
    public void A_phone_is_one_number_however_it_is_written()
    {
        var number = "138" + "0000" + "0000";
        Assert.All((string[])[number, $"+86 {number[..3]}-{number[3..7]}-{number[7..]}", $"0086{number}"[2..], " " + number + " "], text => Assert.Equal(number, PersonalDataLookup.Phone(text)));
    }
}
