namespace PanjinPropertyCms.Users.Services.External;

/// <summary>The operator's word on signing in through another site by OpenID Connect, section <c>Panjin:Users:OpenIdConnect</c>.</summary>
internal sealed class ProviderOptions
{
    internal const string Section = "Panjin:Users:OpenIdConnect";

    /// <summary>The provider's address, below which <c>/.well-known/openid-configuration</c> lies. Empty, the default: there is no such way in.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>On the button.</summary>
    public string DisplayName { get; set; } = "统一身份认证";

    /// <summary>Default true: the address begins with https. False is for a provider on a closed network.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Default false: somebody without an account here is refused. True makes one, with the role below and no scope.</summary>
    public bool CreateAccounts { get; set; }

    /// <summary>The role of accounts that are made so; one that the site has.</summary>
    public string CreateWithRole { get; set; } = "";

    internal bool IsWanted => Authority.Length + ClientId.Length + ClientSecret.Length > 0;

    /// <summary>What is wrong, in words for the operator; null when it can work. A wrong setting must not keep the site from starting.</summary>
    internal string? Fault => !IsWanted ? null
        : !Uri.TryCreate(Authority, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") ? $"{Section}:Authority 不是网址：{Authority}"
        : RequireHttps && address.Scheme != "https" ? $"{Section}:Authority 要以 https 开头，或者把 RequireHttps 设为 false"
        : ClientId.Length == 0 ? $"没有设置 {Section}:ClientId"
        : CreateAccounts && CreateWithRole.Length == 0 ? $"CreateAccounts 为 true 时要设置 {Section}:CreateWithRole"
        : null;

    /// <summary>The scheme exists only then: ASP.NET Core asks every scheme at every request, and a faulty one would answer each with an error.</summary>
    internal bool IsUsable => IsWanted && Fault is null;
}
