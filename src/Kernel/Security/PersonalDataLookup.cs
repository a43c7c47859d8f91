using System.Security.Cryptography;
using System.Text;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>
/// Makes the value of a column by which protected data is found again: a keyed hash (HMAC-SHA-256, RFC 2104), since a cipher is
/// another one each time and a bare hash of eleven digits is guessed in seconds. The key lies beside those of Data Protection.
/// </summary>
/// <param name="folder">The key is its <c>keys/lookup.key</c>, 32 bytes, made when first asked for.</param>
public sealed class PersonalDataLookup(DataFolder folder)
{
    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(folder.File(Path.Combine("keys", "lookup.key"))));

    /// <param name="kind">What it is, for example <c>phone</c>: equal texts of two kinds give two values.</param>
    /// <param name="normalised">The text in the one form in which it is looked up.</param>
    /// <returns>43 characters of base64url.</returns>
    public string Of(string kind, string normalised) =>
        System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{kind}\0{normalised}")));

    /// <summary>The digits of a phone number, without what people put between them and without the country's code.</summary>
    public static string Phone(string text)
    {
        var digits = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    /// <summary>Two nodes that start at once must end with one key: the file appears whole under its name, and who comes second reads it.</summary>
    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Guid.NewGuid():N}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(draft, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            }

            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes ? key : throw new InvalidDataException($"密钥文件 {path} 已损坏（应为 {KeyBytes} 字节）。请从备份恢复 keys 文件夹。");
    }
}
