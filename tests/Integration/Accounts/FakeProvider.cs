using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>A small OpenID provider on this machine: discovery, authorization, token, keys. It vouches at once for whoever it was told to.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = [];
    private WebApplication _app = null!;

    internal string Url => _app.Urls.First();

    /// <summary>What it says of whoever comes next.</summary>
    internal Dictionary<string, object> Person { get; set; } = [];

    internal static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeProvider { _app = builder.Build() };
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Url, ["authorization_endpoint"] = Url + "/authorize", ["token_endpoint"] = Url + "/token", ["jwks_uri"] = Url + "/keys",
            ["response_types_supported"] = (string[])["code"], ["subject_types_supported"] = (string[])["public"], ["id_token_signing_alg_values_supported"] = (string[])["RS256"],
        }));
        _app.MapGet("/keys", () =>
        {
            var key = _key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = Text(key.Modulus!), e = Text(key.Exponent!) } } });
        });
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (request.Query["nonce"]!, request.Query["code_challenge"]!);
            return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"]!)}");
        });
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return _codes.Remove(form["code"]!, out var asked) && Text(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) == asked.Challenge
                ? Results.Json(new { access_token = "x", token_type = "Bearer", expires_in = 60, id_token = Token(asked.Nonce, form["client_id"]!) })
                : Results.BadRequest();
        });
    }

    private string Token(string nonce, string client)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Person) { ["iss"] = Url, ["aud"] = client, ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 60 };
        var text = $"{Text(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", kid = "1", typ = "JWT" }))}.{Text(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{text}.{Text(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
