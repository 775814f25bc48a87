<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Fields|Forms|AttributeTable" version="3.40.6-Bratislava">
  <fieldConfiguration>
    <field configurationFlags="NoFlag" name="fid">
      <editWidget type="Hidden">
        <config>
          <Option />
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="kind">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Plan regulador intercomunal (PRI)" type="QString" value="Plan regulador intercomunal (PRI)" />
              </Option>
              <Option type="Map">
                <Option name="Plan regulador metropolitano (PRM)" type="QString" value="Plan regulador metropolitano (PRM)" />
              </Option>
              <Option type="Map">
                <Option name="Plan regulador comunal (PRC)" type="QString" value="Plan regulador comunal (PRC)" />
              </Option>
              <Option type="Map">
                <Option name="Plan regional de ordenamiento territorial (PROT)" type="QString" value="Plan regional de ordenamiento territorial (PROT)" />
              </Option>
              <Option type="Map">
                <Option name="Plan de desarrollo comunal (PLADECO)" type="QString" value="Plan de desarrollo comunal (PLADECO)" />
              </Option>
              <Option type="Map">
                <Option name="Plan de transporte" type="QString" value="Plan de transporte" />
              </Option>
              <Option type="Map">
                <Option name="Plan de prevención o descontaminación atmosférica" type="QString" value="Plan de prevención o descontaminación atmosférica" />
              </Option>
              <Option type="Map">
                <Option name="Otro plan" type="QString" value="Otro plan" />
              </Option>
              <Option type="Map">
                <Option name="Asociación de municipios" type="QString" value="Asociación de municipios" />
              </Option>
              <Option type="Map">
                <Option name="Convenio entre municipios" type="QString" value="Convenio entre municipios" />
              </Option>
              <Option type="Map">
                <Option name="Servicio municipal conjunto" type="QString" value="Servicio municipal conjunto" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="stage">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Sin iniciar" type="QString" value="Sin iniciar" />
              </Option>
              <Option type="Map">
                <Option name="En elaboración" type="QString" value="En elaboración" />
              </Option>
              <Option type="Map">
                <Option name="En evaluación ambiental" type="QString" value="En evaluación ambiental" />
              </Option>
              <Option type="Map">
                <Option name="En consulta" type="QString" value="En consulta" />
              </Option>
              <Option type="Map">
                <Option name="En aprobación" type="QString" value="En aprobación" />
              </Option>
              <Option type="Map">
                <Option name="Vigente" type="QString" value="Vigente" />
              </Option>
              <Option type="Map">
                <Option name="En actualización" type="QString" value="En actualización" />
              </Option>
              <Option type="Map">
                <Option name="Sin vigencia" type="QString" value="Sin vigencia" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="document">
      <editWidget type="ExternalResource">
        <config>
          <Option type="Map">
            <Option name="DocumentViewer" type="int" value="0" />
            <Option name="FileWidget" type="bool" value="true" />
            <Option name="FileWidgetButton" type="bool" value="true" />
            <Option name="FileWidgetFilter" type="QString" value="" />
            <Option name="FullUrl" type="bool" value="true" />
            <Option name="RelativeStorage" type="int" value="0" />
            <Option name="StorageMode" type="int" value="0" />
            <Option name="UseLink" type="bool" value="true" />
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="remark">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="true" />
            <Option name="UseHtml" type="bool" value="false" />
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
</qgis>
