[assembly: AssemblyFixture(typeof(PanjinPropertyCms.Integration.Support.SharedSite))]

namespace PanjinPropertyCms.Integration.Support;

/// <summary>One site for all tests that only read. It runs as in production.</summary>
public sealed class SharedSite : SiteFixture
{
    protected override SiteSetup Setup => new() { Environment = "Production" };
}
