using System.Runtime.CompilerServices;

// The grammar's pieces are tested one by one; the product sees only ProseReader and ProseFact.
[assembly: InternalsVisibleTo("DisclosureInsights.Core.Tests")]
