using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>Protects personal data at rest by Data Protection, and opens it again (个人信息保护法 art. 51: encryption and de-identification).</summary>
public sealed class PersonalData
{
    /// <summary>What a page shows in the place of a value whose keys are lost.</summary>
    public const string Unreadable = "密钥不可用，无法读取";

    /// <summary>Part of every cipher: another text here makes all of them unreadable.</summary>
    private const string Purpose = "PanjinPropertyCms.PersonalData.v1";

    private readonly IDataProtector _protector;

    /// <param name="provider">Its keys lie in the data folder, in <c>keys/</c>.</param>
    public PersonalData(IDataProtectionProvider provider) => _protector = provider.CreateProtector(Purpose);

    /// <summary>Protects a text; the same text gives another cipher each time. Null stays null.</summary>
    public ProtectedText? Protect(string? text) => text is null ? null : new ProtectedText(_protector.Protect(text));

    /// <summary>Opens a value.</summary>
    /// <returns>False when its keys are lost or it was tampered with; true, and null, for a null.</returns>
    public bool TryOpen(ProtectedText? value, out string? text)
    {
        text = null;
        if (value is null)
        {
            return true;
        }

        try
        {
            text = _protector.Unprotect(value.Cipher);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>As pages show it: masked, empty when there is none, <see cref="Unreadable"/> when the keys are lost.</summary>
    public string Masked(ProtectedText? value) => !TryOpen(value, out var text) ? Unreadable : text is null ? "" : Mask(text);

    /// <summary>Leaves so much that the owner knows it: <c>135****1234</c>; a short text keeps its first character.</summary>
    public static string Mask(string text) => text.Length switch
    {
        0 => "",
        < 7 => text[..1] + new string('*', text.Length - 1),
        _ => $"{text[..3]}****{text[^Math.Min(4, text.Length - 5)..]}",
    };
}
