import { markdownPage } from "./markdown-page.ts";

/** An operation, its resource, a service's metadata and a permissions file that contradict each other in a few places. */
export const parcels = {
  "parcel-list.md": markdownPage(),
  "parcel.md": `# parcel resource type

Namespace: microsoft.graph

## Properties
|Property|Type|Description|
|:---|:---|:---|
|id|String|Key.|
|weight|Int32|In grams. Supports \`$filter\` (\`eq\`, \`ge\`).|
|state|[parcelState](parcelstate.md)|Where it is.|
|seal|String|Broken or not.|
`,
  "metadata.xml": `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:DataServices>
    <Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EnumType Name="parcelState">
        <Member Name="waiting" Value="0" />
        <Member Name="sent" Value="1" />
      </EnumType>
      <EntityType Name="entity" Abstract="true">
        <Key><PropertyRef Name="id" /></Key>
        <Property Name="id" Type="Edm.String" Nullable="false" />
      </EntityType>
      <EntityType Name="depot" BaseType="microsoft.graph.entity" OpenType="true">
        <Property Name="marks" Type="Collection(Edm.String)" />
        <NavigationProperty Name="parcels" Type="Collection(microsoft.graph.parcel)" ContainsTarget="true" />
      </EntityType>
      <EntityType Name="parcel" BaseType="microsoft.graph.entity">
        <Property Name="weight" Type="Edm.Int64" Nullable="false" />
        <Property Name="state" Type="microsoft.graph.parcelState" />
        <Property Name="label" Type="Edm.String" />
        <NavigationProperty Name="depot" Type="microsoft.graph.depot" />
      </EntityType>
      <EntityContainer Name="GraphService">
        <EntitySet Name="depots" EntityType="microsoft.graph.depot" />
      </EntityContainer>
      <Annotations Target="microsoft.graph.depot/parcels">
        <Annotation Term="Org.OData.Capabilities.V1.CountRestrictions">
          <Record><PropertyValue Property="Countable" Bool="true" /></Record>
        </Annotation>
        <Annotation Term="Org.OData.Capabilities.V1.FilterRestrictions">
          <Record><PropertyValue Property="Filterable" Bool="false" /></Record>
        </Annotation>
      </Annotations>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`,
  "permissions.json": `${JSON.stringify(
    {
      permissions: {
        "Parcel-Store.Read.All": grants("least=DelegatedWork,Application", "11111111-1111-4111-8111-111111111111"),
        "Parcel.ReadWrite.All": grants("", "22222222-2222-4222-8222-222222222222"),
      },
    },
    null,
    2,
  )}\n`,
} as const;

function grants(condition: string, id: string): object {
  return {
    schemes: { DelegatedWork: { privilegeLevel: 1, id }, Application: { privilegeLevel: 1, id } },
    pathSets: [
      {
        schemeKeys: ["DelegatedWork", "Application"],
        methods: ["GET"],
        paths: { "/depots/{id}/parcels": condition },
      },
    ],
  };
}
