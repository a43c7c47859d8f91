using System.Security.Cryptography;
using System.Text;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Encrypts small files under a passphrase: AES-256-GCM, the key by PBKDF2 with SHA-256. Each file has a nonce of its own, and its name is bound to it, so that parts cannot be exchanged.</summary>
internal sealed class SecretBox : IDisposable
{
    internal const string Algorithm = "PBKDF2-SHA256+AES-256-GCM";

    /// <summary>What OWASP recommends for PBKDF2 with SHA-256 (Password Storage Cheat Sheet): guessing must cost more than the keys are worth.</summary>
    internal const int Iterations = 600_000;

    /// <summary>A file that asks for more was not written by us, and would only hold the processor.</summary>
    private const int MostIterations = 10_000_000;

    private const int SaltSize = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly AesGcm _aes;

    private SecretBox(string passphrase, BackupEncryption parameters)
    {
        Parameters = parameters;
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), Convert.FromBase64String(parameters.Salt), parameters.Iterations, HashAlgorithmName.SHA256, 32);
        _aes = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    internal BackupEncryption Parameters { get; }

    internal static SecretBox New(string passphrase) => new(passphrase, new(Algorithm, Iterations, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltSize))));

    /// <exception cref="BackupException">The parameters are none that this program writes.</exception>
    internal static SecretBox Of(string passphrase, BackupEncryption parameters) =>
        parameters is { Algorithm: Algorithm, Iterations: >= Iterations and <= MostIterations }
            ? new(passphrase, parameters)
            : throw BackupException.Damaged("加密方式不认识");

    internal byte[] Seal(string name, ReadOnlySpan<byte> content)
    {
        var box = new byte[NonceSize + TagSize + content.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        _aes.Encrypt(box.AsSpan(0, NonceSize), content, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(name));
        return box;
    }

    /// <exception cref="BackupException">The passphrase is another one.</exception>
    internal byte[] Open(string name, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceSize + TagSize)
        {
            throw BackupException.Damaged(name);
        }

        var content = new byte[box.Length - NonceSize - TagSize];
        try
        {
            _aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), content, Encoding.UTF8.GetBytes(name));
            return content;
        }
        catch (AuthenticationTagMismatchException error)
        {
            // The part's fingerprint was checked before, so that it is whole: what does not fit is the passphrase.
            throw new BackupException("口令不对，密钥没有解开。请核对做备份时用的口令。", error);
        }
    }

    public void Dispose() => _aes.Dispose();
}
